// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IPoints} from "../interfaces/IPoints.sol";
import {MaturedPoints} from "../libraries/MaturedPoints.sol";

/// @title Points
/// @dev Needs no guard: it moves no money and calls only views of Campaigns.
contract Points is IPoints, ERC6909, Multicall {
    using MaturedPoints for ICampaigns;

    /// @inheritdoc IPoints
    ICampaigns public immutable CAMPAIGNS;

    constructor(ICampaigns campaigns) {
        CAMPAIGNS = campaigns;
    }

    /// @inheritdoc IPoints
    function mint(bytes32 campaign, address account) external returns (uint256 amount) {
        uint256 id = uint256(campaign);
        amount = maturedOf(campaign, account) - balanceOf(account, id);
        if (amount != 0) _mint(account, id, amount);
    }

    /// @inheritdoc IPoints
    function maturedOf(bytes32 campaign, address account) public view returns (uint256) {
        return CAMPAIGNS.maturedOf(campaign, account);
    }

    /// @dev All functions of ERC-6909 that move or lend points revert: points record what an account itself backed.
    function transfer(address, uint256, uint256) public view override returns (bool) {
        revert Points_Soulbound(msg.sender);
    }

    function transferFrom(address, address, uint256, uint256) public view override returns (bool) {
        revert Points_Soulbound(msg.sender);
    }

    function approve(address, uint256, uint256) public view override returns (bool) {
        revert Points_Soulbound(msg.sender);
    }

    function setOperator(address, bool) public view override returns (bool) {
        revert Points_Soulbound(msg.sender);
    }
}
